package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.lintas.simulators.chip.DataObject;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.states.SigningAlgorithm;

/** Writes EF.SOD: the hashes of all data groups, signed by the document signer (Doc 9303-10, 4.6.2). */
final class SecurityObjectWriter {

    /** id-SecurityObject (BSI TR-03110-3 v2.21, A.1.2.5). */
    private static final ASN1ObjectIdentifier CARD_SECURITY = new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1");

    private SecurityObjectWriter() {}

    static byte[] write(KeyCertificate signer, LocalDate signedOn, Map<ElementaryFile, byte[]> files) {
        try {
            byte[] hashes = hashes(signer.key().algorithm(), files).getEncoded(ASN1Encoding.DER);
            byte[] signed = signed(signer, signedOn, ICAOObjectIdentifiers.id_icao_ldsSecurityObject, hashes);
            return DataObject.encode(ElementaryFile.SOD.tag(), signed);
        } catch (IOException e) {
            throw new UncheckedIOException("A security object just made is always encodable.", e);
        }
    }

    /** EF.CardSecurity: SecurityInfos, signed as EF.SOD is (Doc 9303-11, 9.2.11). */
    static byte[] cardSecurity(KeyCertificate signer, LocalDate signedOn, byte[] infos) {
        return signed(signer, signedOn, CARD_SECURITY, infos);
    }

    private static byte[] signed(KeyCertificate signer, LocalDate signedOn, ASN1ObjectIdentifier type, byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingTime(signedOn)))
                    .build(signer.key().contentSigner(), signer.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(signer.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(type, content), true)
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException("A signed object just made is always encodable.", e);
        } catch (CMSException | OperatorCreationException e) {
            throw new IllegalStateException("A document signer with a sound key always signs.", e);
        }
    }

    private static LDSSecurityObject hashes(SigningAlgorithm algorithm, Map<ElementaryFile, byte[]> files) {
        SortedMap<Integer, DataGroupHash> hashes = new TreeMap<>();
        files.forEach((file, bytes) -> file.dataGroup()
                .ifPresent(number ->
                        hashes.put(number, new DataGroupHash(number, new DEROctetString(hash(algorithm, bytes))))));
        AlgorithmIdentifier name = AlgorithmIdentifiers.hash(algorithm);
        return new LDSSecurityObject(name, hashes.values().toArray(new DataGroupHash[0]));
    }

    private static byte[] hash(SigningAlgorithm algorithm, byte[] bytes) {
        Digest digest = algorithm.longHash() ? new SHA384Digest() : new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** Midday of the day of issue: without it the generator would put the wall clock. */
    private static AttributeTable signingTime(LocalDate day) {
        Instant midday = CertificateTimes.startOf(day).plus(12, ChronoUnit.HOURS);
        return new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(CertificateTimes.of(midday))));
    }
}
