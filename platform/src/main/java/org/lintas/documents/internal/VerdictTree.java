package org.lintas.documents.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.ResultNode;
import org.lintas.emrtd.trust.CheckName;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;

/**
 * Puts checks into the tree of BSI TR-03135-1 v2.5: what the page says, what the chip says, and both against each other. A group is as
 * its checks are; a check that has parts is as it says itself.
 */
final class VerdictTree {

    /** Groups below the whole document, in the order of BSI TR-03135-1 v2.5, 5.5, 5.6 and 5.8, and the checks of each. */
    private static final Map<String, List<String>> GROUPS = groups();

    private static final Set<String> PARTS_OF_PASSIVE_AUTHENTICATION = Stream.of(CheckName.values())
            .filter(name -> name != CheckName.ISSUING_STATE)
            .map(CheckName::text)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> SEAL_CHECKS =
            List.of(DocumentChecks.SEAL_GENUINE, DocumentChecks.SEAL_MATCHES_DOCUMENT, DocumentChecks.SEAL_VALIDITY);

    /** Runs of these protocols show that a chip is no copy; the others open it. */
    private static final Set<String> AGAINST_COPIES = Set.of(
            "protocol-pace-chip-authentication-mapping",
            "protocol-chip-authentication",
            "protocol-active-authentication");

    private VerdictTree() {}

    static ResultNode of(Judgement judgement) {
        List<ResultNode> groups = new ArrayList<>();
        GROUPS.forEach((group, names) -> {
            List<ResultNode> members = judgement.checks().stream()
                    .filter(check -> names.contains(check.name()))
                    .map(check -> node(check, judgement))
                    .toList();
            if (!members.isEmpty()) {
                groups.add(group(group, members));
            }
        });
        return group("document", groups);
    }

    /** The tree of one seal: whether it is genuine, with its parts, and how it fits document and day. */
    static ResultNode ofSeal(String part, Judgement judgement) {
        List<ResultNode> members = judgement.checks().stream()
                .filter(check -> SEAL_CHECKS.contains(check.name()))
                .map(check -> leaf(
                        check,
                        judgement.findings().getOrDefault(check.name(), List.of()),
                        check.name().equals(DocumentChecks.SEAL_GENUINE) ? sealParts(judgement) : List.of()))
                .toList();
        return group(part, List.of(group("seal", members)));
    }

    private static List<ResultNode> sealParts(Judgement judgement) {
        return judgement.checks().stream()
                .filter(check -> !SEAL_CHECKS.contains(check.name()))
                .map(check -> leaf(check, List.of(), List.of()))
                .toList();
    }

    /** A group of nodes, with the result of TR-03135 over them and the code of the first node that decides it. */
    static ResultNode group(String name, List<ResultNode> members) {
        CheckResult result =
                CheckResult.overall(members.stream().map(ResultNode::result).toList());
        String code = members.stream()
                .filter(member -> result != CheckResult.SUCCESSFUL)
                .filter(member -> member.result() == result
                        || (result == CheckResult.UNDETERMINED && member.result() != CheckResult.SUCCESSFUL))
                .map(ResultNode::code)
                .findFirst()
                .orElse("ok");
        return new ResultNode(name, result, code, Map.of(), List.of(), List.of(), "", Duration.ZERO, members);
    }

    private static ResultNode node(CheckRecord check, Judgement judgement) {
        List<CheckRecord> parts = switch (check.name()) {
            case DocumentChecks.PASSIVE_AUTHENTICATION -> parts(judgement.checks(), PARTS_OF_PASSIVE_AUTHENTICATION);
            case DocumentChecks.CHIP_GENUINE -> parts(judgement.protocols(), AGAINST_COPIES);
            case DocumentChecks.CHIP_ACCESS ->
                judgement.protocols().stream()
                        .filter(protocol -> !AGAINST_COPIES.contains(protocol.name()))
                        .toList();
            default -> List.of();
        };
        return leaf(
                check,
                judgement.findings().getOrDefault(check.name(), List.of()),
                parts.stream().map(part -> leaf(part, List.of(), List.of())).toList());
    }

    static ResultNode leaf(CheckRecord check, List<String> findings, List<ResultNode> parts) {
        return new ResultNode(
                check.name(),
                check.result(),
                check.code(),
                check.parameters(),
                findings,
                check.inputs(),
                check.version(),
                check.duration(),
                parts);
    }

    private static List<CheckRecord> parts(List<CheckRecord> checks, Set<String> names) {
        return checks.stream().filter(check -> names.contains(check.name())).toList();
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("optical", List.of(DocumentChecks.MRZ, DocumentChecks.DOCUMENT_EXPIRY));
        groups.put(
                "electronic",
                List.of(
                        DocumentChecks.CHIP_ACCESS,
                        DocumentChecks.PASSIVE_AUTHENTICATION,
                        DocumentChecks.ISSUING_STATE,
                        DocumentChecks.CHIP_GENUINE));
        groups.put("combined", List.of(DocumentChecks.MRZ_MATCHES_CHIP));
        return groups;
    }
}
