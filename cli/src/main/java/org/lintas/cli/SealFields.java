package org.lintas.cli;

import java.util.ArrayList;
import java.util.List;
import org.lintas.emrtd.seals.Seal;
import org.lintas.emrtd.seals.SealCheck;
import org.lintas.emrtd.seals.SealField;
import org.lintas.emrtd.seals.SealSigner;
import org.lintas.emrtd.seals.SealValue;
import org.lintas.emrtd.seals.SealVerdict;

/** The object that {@code seal verify} prints. */
final class SealFields {

    private SealFields() {}

    static Fields of(Seal seal, SealVerdict verdict) {
        return new Fields()
                .text("kind", seal.kind().label())
                .text("verdict", SealVerifyVerb.word(verdict.result()))
                .text("reason", verdict.decisive().code())
                .text("documentType", seal.head().documentType())
                .text("documentReference", seal.head().documentReference())
                .text("issuer", seal.head().issuer())
                .text("issued", seal.head().issued())
                .text("signed", seal.head().signed())
                .object("fields", fields(seal.fields()))
                .object("signer", signer(seal, verdict))
                .objects(
                        "checks",
                        verdict.checks().stream().map(SealFields::check).toList())
                .texts(
                        "findings",
                        verdict.findings().stream()
                                .map(finding -> finding.code())
                                .toList())
                .text("trustSnapshot", verdict.trustSnapshot());
    }

    private static Fields check(SealCheck check) {
        return new Fields()
                .text("name", check.name().code())
                .text("result", SealVerifyVerb.word(check.result()))
                .text("code", check.code())
                .text("detail", check.detail());
    }

    private static Fields signer(Seal seal, SealVerdict verdict) {
        Fields fields = new Fields().text("reference", seal.head().signer().text());
        verdict.signer().ifPresent(signer -> add(fields, signer));
        return fields;
    }

    private static void add(Fields fields, SealSigner signer) {
        fields.text("subject", signer.subject())
                .text("serial", signer.serialNumber())
                .text("country", signer.country())
                .text("notBefore", signer.notBefore())
                .text("notAfter", signer.notAfter())
                .text("authority", signer.authority())
                .truth("embedded", signer.embedded())
                .text("sha256", signer.sha256());
    }

    /** A field that stands twice keeps its name the first time and gets a number after. */
    private static Fields fields(List<SealField> all) {
        Fields fields = new Fields();
        for (SealField field : all) {
            String name = field.name();
            for (int i = 2; fields.values().containsKey(name); i++) {
                name = field.name() + i;
            }
            put(fields, name, field.value());
        }
        return fields;
    }

    private static void put(Fields fields, String name, SealValue value) {
        switch (value) {
            case SealValue.Text text
            when text.text().contains("\n") ->
                fields.texts(name, text.text().lines().toList());
            case SealValue.Text text -> fields.text(name, text.text());
            case SealValue.Numeral number -> fields.number(name, number.number());
            case SealValue.Truth truth -> fields.truth(name, truth.truth());
            case SealValue.Group group -> fields.object(name, fields(group.fields()));
            case SealValue.Items items -> list(fields, name, items.values());
        }
    }

    /** A list is of objects if its first value is one, else of text. */
    private static void list(Fields fields, String name, List<SealValue> values) {
        if (!values.isEmpty() && values.stream().allMatch(SealValue.Group.class::isInstance)) {
            List<Fields> objects = new ArrayList<>();
            values.forEach(value -> objects.add(fields(((SealValue.Group) value).fields())));
            fields.objects(name, objects);
        } else {
            fields.texts(name, values.stream().map(SealFields::text).toList());
        }
    }

    private static String text(SealValue value) {
        return switch (value) {
            case SealValue.Text text -> text.text();
            case SealValue.Numeral number -> Long.toString(number.number());
            case SealValue.Truth truth -> Boolean.toString(truth.truth());
            case SealValue.Group group ->
                String.join(" ", fields(group.fields()).flat().values());
            case SealValue.Items items ->
                String.join(" ", items.values().stream().map(SealFields::text).toList());
        };
    }
}
