package org.lintas.access.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows Lintas' people to Spring's WebAuthn. People are added and taken away by an administrator only. */
@Component
class PersonEntities implements PublicKeyCredentialUserEntityRepository {

    private final PersonTable persons;

    PersonEntities(PersonTable persons) {
        this.persons = persons;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return persons.byHandle(id.getBytes())
                .map(person -> entity(person, id.getBytes()))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String userName) {
        return persons.byUserName(userName)
                .flatMap(person -> persons.handle(userName).map(handle -> entity(person, handle)))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person, byte[] handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(person.userName())
                .displayName(person.displayName())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new AccessDeniedException("People are added by an administrator.");
    }

    @Override
    public void delete(Bytes id) {
        throw new AccessDeniedException("People are kept.");
    }
}
