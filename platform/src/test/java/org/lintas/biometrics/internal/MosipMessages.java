package org.lintas.biometrics.internal;

/** Messages and documents as MOSIP writes them. */
final class MosipMessages {

    private MosipMessages() {}

    /** A document with one record. */
    static String cbeff(String type, String subtype, String data) {
        return document(oneRecord(type, subtype, data));
    }

    static String document(String records) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <BIR xmlns="http://standards.iso.org/iso-iec/19785/-3/ed-2/">
                  <BIRInfo><Integrity>false</Integrity></BIRInfo>%s
                </BIR>""".formatted(records);
    }

    static String oneRecord(String type, String subtype, String data) {
        return """

                  <BIR>
                    <Version><Major>1</Major><Minor>1</Minor></Version>
                    <CBEFFVersion><Major>1</Major><Minor>1</Minor></CBEFFVersion>
                    <BIRInfo><Integrity>false</Integrity></BIRInfo>
                    <BDBInfo>
                      <Format><Organization>Mosip</Organization><Type>7</Type></Format>
                      <CreationDate>2026-11-22T10:00:00Z</CreationDate>
                      <Type>%s</Type>
                      <Subtype>%s</Subtype>
                      <Level>Raw</Level>
                      <Purpose>Enroll</Purpose>
                      <Quality><Algorithm><Organization>HMAC</Organization><Type>SHA-256</Type></Algorithm><Score>80</Score></Quality>
                    </BDBInfo>
                    <BDB>%s</BDB>
                  </BIR>""".formatted(type, subtype, data);
    }
}
