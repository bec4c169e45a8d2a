package org.lintas.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jmrtd.lds.SODFile;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.trust.DocumentData;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Documents verified in operations per second of one thread: EF.DG1, EF.DG2 of 13 kB, EF.DG11, EF.DG12, EF.DG14, the signer
 * known from before. Reference: JMRTD's SODFile for hashes and certificate, Bouncy Castle's CMS for the signature, its X.509
 * for one step of the chain, each time anew as the usual recipe goes; it makes fewer checks and no revocation look-up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PassiveAuthenticationBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final long SEED = 7;

    /** Bytes of the portrait: that of a usual passport. */
    private static final int PORTRAIT_BYTES = 12_900;

    /** State whose algorithm signs: RSA-2048, RSA-2048 with PSS, P-256, P-384, brainpoolP256r1, brainpoolP384r1. */
    @Param({"SUVANTA", "PALMERA", "VALINH", "RAHBA", "MERANDA", "UTOPIA"})
    public SimulatedState state = SimulatedState.SUVANTA;

    private final Provider provider = new BouncyCastleProvider();
    private final SortedMap<Integer, Octets> dataGroups = new TreeMap<>();
    private PassiveAuthentication authentication = new PassiveAuthentication(PassiveAuthenticationPolicy.standard());
    private TrustStore trust = TrustStore.empty();
    private Octets securityObject = Octets.of(new byte[0]);
    private byte[] signedData = new byte[0];
    private byte[] authorityCertificate = new byte[0];

    /** Issues a passport of the State. */
    @Setup
    public void issue() throws MalformedLdsException {
        Security.addProvider(provider);
        Authorities world = Authorities.of(SEED);
        Passport passport = world.office(state)
                .issue(
                        Population.of(state, SEED, TODAY).person(1, 25, 60),
                        new byte[PORTRAIT_BYTES],
                        IssueOptions.usual(TODAY.minusYears(1)));
        for (Map.Entry<Integer, ElementaryFile> file : Map.of(
                        1, ElementaryFile.DG1,
                        2, ElementaryFile.DG2,
                        11, ElementaryFile.DG11,
                        12, ElementaryFile.DG12,
                        14, ElementaryFile.DG14)
                .entrySet()) {
            dataGroups.put(file.getKey(), Octets.of(passport.chip().file(file.getValue())));
        }
        securityObject = Octets.of(passport.chip().file(ElementaryFile.SOD));
        signedData = SecurityObject.signedObject(securityObject).toByteArray();
        trust(world.authority(state));
    }

    private void trust(IssuingAuthority authority) {
        authorityCertificate = authority.countrySigners(TODAY).getLast();
        trust = TrustStore.builder()
                .add(Octets.of(authorityCertificate), "benchmark")
                .add(Octets.of(authority.revocationList(NOW)), "benchmark")
                .build();
        authentication = new PassiveAuthentication(PassiveAuthenticationPolicy.standard()
                .withStates(IssuingStates.standard().with(state.code().toString(), state.certificateCountry())));
        PassiveAuthenticationResult result = verify();
        if (result.result() != CheckResult.SUCCESSFUL) {
            throw new IllegalStateException("the benchmark's document is not good: " + result.checks());
        }
    }

    /** This library, signer known. */
    @Benchmark
    public PassiveAuthenticationResult verify() {
        return authentication.verify(document(), trust, NOW);
    }

    /** This library, signer not known: a new instance for each document. */
    @Benchmark
    public PassiveAuthenticationResult verifyUnknownSigner() {
        return new PassiveAuthentication(PassiveAuthenticationPolicy.standard()).verify(document(), trust, NOW);
    }

    private DocumentData document() {
        return new DocumentData(
                securityObject,
                dataGroups,
                Optional.empty(),
                Optional.empty(),
                Optional.of(state.code().toString()));
    }

    /** The reference. */
    @Benchmark
    public boolean referenceJmrtdAndBouncyCastle()
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        SODFile file = new SODFile(new ByteArrayInputStream(securityObject.toByteArray()));
        for (Map.Entry<Integer, byte[]> hash : file.getDataGroupHashes().entrySet()) {
            Octets group = dataGroups.getOrDefault(hash.getKey(), securityObject);
            if (!group.digest(file.getDigestAlgorithm()).equals(Octets.of(hash.getValue()))) {
                throw new GeneralSecurityException("hash of data group " + hash.getKey());
            }
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
        X509Certificate authority =
                (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(authorityCertificate));
        X509Certificate signer = file.getDocSigningCertificate();
        signer.verify(authority.getPublicKey(), provider);
        return isSigned();
    }

    private boolean isSigned() throws CMSException, OperatorCreationException, GeneralSecurityException {
        CMSSignedData data = new CMSSignedData(signedData);
        SignerInformation information = data.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked") // Bouncy Castle types the identifier of a signer raw
        Selector<X509CertificateHolder> identifier = information.getSID();
        X509CertificateHolder holder =
                data.getCertificates().getMatches(identifier).iterator().next();
        return information.verify(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(holder));
    }
}
