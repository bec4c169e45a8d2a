package org.lintas.access.internal;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** What passkeys must be: discoverable, and used with a PIN, a finger or a face (user verification). */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/lintas/access/internal/access.properties")
class AccessConfiguration {

    /** Time for a person to find and use the key (WebAuthn Level 2, 15.1 recommends 5 to 10 minutes). */
    private static final Duration CEREMONY_TIMEOUT = Duration.ofMinutes(5);

    @Bean
    WebAuthnRelyingPartyOperations relyingPartyOperations(
            PublicKeyCredentialUserEntityRepository persons,
            UserCredentialRepository passkeys,
            AccessSettings settings,
            ConsoleAddress address) {
        PublicKeyCredentialRpEntity party = PublicKeyCredentialRpEntity.builder()
                .id(settings.relyingParty())
                .name("Lintas")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(persons, passkeys, party, address.origins());
        operations.setCustomizeCreationOptions(options -> options.timeout(CEREMONY_TIMEOUT)
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.timeout(CEREMONY_TIMEOUT).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
