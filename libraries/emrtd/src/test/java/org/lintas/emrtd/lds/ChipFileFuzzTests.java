package org.lintas.emrtd.lds;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Files of the chip made of anything: each parser gives a result or its one failure, and nothing else. */
class ChipFileFuzzTests {

    /** A parser of this package. */
    @FunctionalInterface
    private interface Parser {
        Object parse(Octets file) throws MalformedLdsException;
    }

    private static void parse(byte[] data, Parser parser) {
        try {
            if (parser.parse(Octets.of(data)) == null) {
                throw new AssertionError("no result");
            }
        } catch (MalformedLdsException allowed) {
            if (allowed.offset() < 0 || allowed.offset() > data.length) {
                throw new AssertionError("offset %d of %d".formatted(allowed.offset(), data.length), allowed);
            }
        }
    }

    @FuzzTest(maxDuration = "10s")
    void walksAnyDataObjects(byte[] data) {
        parse(data, file -> {
            walk(new TlvReader(file));
            return file;
        });
    }

    private static void walk(TlvReader reader) throws MalformedLdsException {
        while (reader.hasNext()) {
            Tlv tlv = reader.next();
            if (tlv.constructed()) {
                walk(reader.inside(tlv));
            }
        }
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyDataGroup1(byte[] data) {
        parse(data, MrzData::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyDataGroup2(byte[] data) {
        parse(data, FaceImages::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyDataGroup3(byte[] data) {
        parse(data, FingerImages::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyCommonData(byte[] data) {
        parse(data, CommonData::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnySecurityObject(byte[] data) {
        parse(data, SecurityObject::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnySecurityInfos(byte[] data) {
        parse(data, SecurityInfos::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyCardVerifiableCertificate(byte[] data) {
        parse(data, CardVerifiableCertificate::parse);
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyAuthorityReferences(byte[] data) {
        parse(data, AuthorityReferences::parse);
    }
}
