package org.lintas.emrtd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.lintas.emrtd.lds.Octets;

/** What a running reading has gathered, told to the listener piece by piece; survives the loss of the chip. */
final class ReadingProgress {

    private final ReadingListener listener;
    private final LongSupplier nanoClock;
    private final long started;
    private final SortedMap<Integer, Octets> dataGroups = new TreeMap<>();
    private final SortedMap<Integer, String> missing = new TreeMap<>();
    private final List<ProtocolOutcome> protocols = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Octets> commonData = Optional.empty();
    private Optional<Octets> securityObject = Optional.empty();
    private Optional<Octets> cardAccess = Optional.empty();
    private Optional<Octets> cardSecurity = Optional.empty();
    private Optional<ActiveAuthenticationProof> activeAuthentication = Optional.empty();

    ReadingProgress(ReadingListener listener, LongSupplier nanoClock) {
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.started = nanoClock.getAsLong();
    }

    long now() {
        return nanoClock.getAsLong();
    }

    ProtocolTimer begin(ChipProtocol protocol) {
        return new ProtocolTimer(this, protocol, now());
    }

    void ended(ProtocolOutcome outcome) {
        protocols.add(outcome);
        listener.onStep(new ReadingStep.ProtocolEnded(outcome));
    }

    void found(String code, String detail) {
        Finding finding = new Finding(code, detail);
        findings.add(finding);
        listener.onStep(new ReadingStep.Found(finding));
    }

    void readCardAccess(Octets content, long since) {
        cardAccess = Optional.of(content);
        read(ElementaryFile.CARD_ACCESS, content, since);
    }

    void readCardSecurity(Octets content, long since) {
        cardSecurity = Optional.of(content);
        read(ElementaryFile.CARD_SECURITY, content, since);
    }

    void readAuthorities(Octets content, long since) {
        read(ElementaryFile.AUTHORITIES, content, since);
    }

    void readCommonData(Octets content, long since) {
        commonData = Optional.of(content);
        read(ElementaryFile.COMMON_DATA, content, since);
    }

    void readSecurityObject(Octets content, long since) {
        securityObject = Optional.of(content);
        read(ElementaryFile.SECURITY_OBJECT, content, since);
    }

    void readDataGroup(int number, Octets content, long since) {
        dataGroups.put(number, content);
        missing.remove(number);
        read(ElementaryFile.dataGroup(number), content, since);
    }

    private void read(ElementaryFile file, Octets content, long since) {
        listener.onStep(new ReadingStep.FileRead(file, content, now() - since));
    }

    void unavailable(ElementaryFile file, ChipErrorException error, long since) {
        listener.onStep(new ReadingStep.FileUnavailable(
                file, error.fileCode(), String.valueOf(error.getMessage()), now() - since));
    }

    void missing(int number, String code) {
        missing.put(number, code);
    }

    void exchanged(ActiveAuthenticationProof proof) {
        activeAuthentication = Optional.of(proof);
    }

    Optional<Octets> dataGroup(int number) {
        return Optional.ofNullable(dataGroups.get(number));
    }

    Optional<Octets> commonData() {
        return commonData;
    }

    Optional<Octets> securityObject() {
        return securityObject;
    }

    Optional<Octets> cardAccess() {
        return cardAccess;
    }

    boolean anyMissing() {
        return !missing.isEmpty();
    }

    ChipReading finish(CheckResult result) {
        ChipFiles files = new ChipFiles(dataGroups, commonData, securityObject, cardAccess, cardSecurity);
        return new ChipReading(result, files, missing, protocols, activeAuthentication, findings, now() - started);
    }
}
