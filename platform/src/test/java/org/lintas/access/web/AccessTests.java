package org.lintas.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.access.AccessApplication;
import org.lintas.access.DeviceScope;
import org.lintas.access.PersonRole;
import org.lintas.access.internal.Demonstration;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.access.internal.Enrolments;
import org.lintas.access.internal.People;
import org.lintas.access.internal.RecoveryCodes;
import org.lintas.access.internal.SecretToken;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditTrail;
import org.lintas.foundation.storage.OwnDatabase;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The doors of a node, with a real database behind them. */
@SpringBootTest(classes = AccessApplication.class, properties = "lintas.roles=node")
@AutoConfigureMockMvc
@OwnDatabase
class AccessTests {

    private static final String SECRET = "A".repeat(43);
    private static final AuditActor TESTER = AuditActor.system("test");

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private DeviceCredentials devices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationContext context;

    @Test
    void aStrangerIsSentToTheSignInPage() throws Exception {
        web.perform(get("/people")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-passkey=\"sign-in\"")));
    }

    @Test
    void aStrangerGetsAPlainRefusalFromTheApi() throws Exception {
        web.perform(get("/api/lanes/L1/commands")).andExpect(status().isUnauthorized());
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @Test
    void aFormWithoutTheTokenAgainstForgeryIsRefused() throws Exception {
        web.perform(post("/recovery").param("userName", "x").param("code", "y")).andExpect(status().isForbidden());
    }

    @Test
    void aRecoveryCodeLetsInOnceAndLeadsToTheAccount() throws Exception {
        people.add(new People.NewPerson("siti.rahma", "Siti Rahma", Set.of(PersonRole.OFFICER)), TESTER);
        List<String> codes = recoveryCodes.make("siti.rahma");
        MockHttpSession session = recover("siti.rahma", codes.getFirst().toLowerCase(Locale.ROOT));
        web.perform(get("/account").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Siti Rahma")));
        web.perform(post("/recovery")
                        .with(csrf())
                        .param("userName", "siti.rahma")
                        .param("code", codes.getFirst()))
                .andExpect(status().isUnauthorized());
        assertThat(actions("siti.rahma")).contains(AuditAction.SIGNED_IN, AuditAction.RECOVERY_CODE_USED);
        assertThat(recoveryCodes.left("siti.rahma")).isEqualTo(codes.size() - 1);
    }

    @Test
    void anOfficerDoesNotSeeThePagesOfAnAdministratorAndItIsWrittenDown() throws Exception {
        MockHttpSession session = signedIn("budi", PersonRole.OFFICER);
        web.perform(get("/people").session(session)).andExpect(status().isForbidden());
        web.perform(get("/no-such-page").session(session)).andExpect(status().isForbidden());
        assertThat(actions("budi")).contains(AuditAction.ACCESS_DENIED);
    }

    @Test
    void aSuspendedPersonIsOutAtOnceAndCannotComeBack() throws Exception {
        MockHttpSession session = signedIn("tran.lan", PersonRole.ANALYST);
        web.perform(get("/account").session(session)).andExpect(status().isOk());
        people.suspend("tran.lan", TESTER);
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
        String code = recoveryCodes.make("tran.lan").getFirst();
        web.perform(post("/recovery").with(csrf()).param("userName", "tran.lan").param("code", code))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aChangeOfRolesEndsTheSession() throws Exception {
        MockHttpSession session = signedIn("maria", PersonRole.ANALYST);
        people.changeRoles("maria", Set.of(PersonRole.EXAMINER), TESTER);
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aLinkToEnrolIsShownManyTimesAndBeginsARestrictedSession() throws Exception {
        SecretToken link = people.add(new People.NewPerson("somchai", "Somchai", Set.of(PersonRole.EXAMINER)), TESTER);
        web.perform(get("/enrol/" + link.text())).andExpect(status().isOk());
        web.perform(get("/enrol/" + link.text())).andExpect(status().isOk());
        MvcResult begun = web.perform(post("/enrol/" + link.text()).with(csrf()))
                .andExpect(redirectedUrl("/enrolment"))
                .andReturn();
        MockHttpSession session = session(begun);
        web.perform(get("/enrolment").session(session)).andExpect(status().isOk());
        web.perform(get("/account").session(session)).andExpect(status().isForbidden());
        web.perform(post("/enrolment/codes").session(session).with(csrf())).andExpect(status().isConflict());
        web.perform(post("/webauthn/register/options").session(session).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"name\":\"somchai\"")))
                .andExpect(content().string(containsString("\"userVerification\":\"required\"")));
        SecretToken newer = enrolments.issue("somchai", TESTER);
        web.perform(get("/enrol/" + link.text())).andExpect(status().isGone());
        web.perform(get("/enrol/" + newer.text())).andExpect(status().isOk());
        web.perform(get("/enrol/nonsense")).andExpect(status().isGone());
    }

    @Test
    void aDeviceReachesItsLaneAndNoOther() throws Exception {
        String token =
                devices.issue("gate-e1", Set.of(DeviceScope.lane("E1")), TESTER).text();
        assertThat(lane("E1", token)).isNotIn(401, 403);
        assertThat(lane("E2", token)).isEqualTo(403);
        web.perform(get("/account").header("Authorization", "Bearer " + token)).andExpect(status().isForbidden());
        String airport =
                devices.issue("airport", Set.of(DeviceScope.AIRPORT), TESTER).text();
        assertThat(lane("E2", airport)).isNotIn(401, 403);
        devices.revoke("gate-e1", TESTER);
        assertThat(lane("E1", token)).isEqualTo(401);
        assertThat(lane("E1", "x")).isEqualTo(401);
    }

    @Test
    void aDeviceGetsNoSession() throws Exception {
        String token =
                devices.issue("gate-e3", Set.of(DeviceScope.lane("E3")), TESTER).text();
        MvcResult result = web.perform(get("/api/lanes/E3/commands").header("Authorization", "Bearer " + token))
                .andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void anAdministratorAddsAPersonAndSeesTheLinkOnce() throws Exception {
        MockHttpSession session = signedIn("admin.one", PersonRole.ADMINISTRATOR);
        MvcResult added = web.perform(post("/people")
                        .session(session)
                        .with(csrf())
                        .param("userName", "New.Person")
                        .param("displayName", "New Person")
                        .param("roles", "OFFICER", "ANALYST"))
                .andExpect(redirectedUrl("/people/new.person"))
                .andReturn();
        assertThat(String.valueOf(added.getFlashMap().get("link"))).contains("/enrol/");
        web.perform(get("/people/new.person").session(session))
                .andExpect(content().string(containsString("/enrol/")));
        web.perform(get("/people/new.person").session(session))
                .andExpect(content().string(not(containsString("/enrol/"))));
        web.perform(get("/people").session(session)).andExpect(status().isOk());
        web.perform(get("/devices").session(session)).andExpect(status().isOk());
        web.perform(post("/people")
                        .session(session)
                        .with(csrf())
                        .param("userName", "x")
                        .param("displayName", "X"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theDataProtectionOfficerSeesTheLog() throws Exception {
        MockHttpSession session = signedIn("putri", PersonRole.DATA_PROTECTION_OFFICER);
        web.perform(get("/audit").session(session)).andExpect(status().isOk());
        web.perform(get("/audit?actor=putri&from=2026-01-01").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Recovery code used")));
        assertThat(actions("putri")).contains(AuditAction.LOG_SEARCHED);
        web.perform(get("/audit/key").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("lintas/audit+")));
        web.perform(get("/purpose?page=crossings&back=/crossings").session(session))
                .andExpect(status().isOk());
        web.perform(post("/purpose")
                        .session(session)
                        .with(csrf())
                        .param("page", "crossings")
                        .param("purpose", "data-protection")
                        .param("back", "/crossings?number=1"))
                .andExpect(redirectedUrl("/crossings?number=1"));
        web.perform(post("/purpose")
                        .session(session)
                        .with(csrf())
                        .param("page", "crossings")
                        .param("purpose", "border-check"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theStartPageLeadsToTheFirstPageOfTheRole() throws Exception {
        MockHttpSession session = signedIn("putri.two", PersonRole.DATA_PROTECTION_OFFICER);
        web.perform(get("/").session(session)).andExpect(redirectedUrl("/audit"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockHttpSession session = signedIn("leaver", PersonRole.OFFICER);
        web.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        assertThat(session.isInvalid()).isTrue();
        assertThat(actions("leaver")).contains(AuditAction.SIGNED_OUT);
    }

    @Test
    void thereIsNoDemonstration() throws Exception {
        assertThatThrownBy(() -> context.getBean(Demonstration.class))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
        assertThat(web.perform(get("/demonstration/demo-officer/" + SECRET))
                        .andReturn()
                        .getHandler())
                .isInstanceOf(ResourceHttpRequestHandler.class);
    }

    private int lane(String lane, String token) throws Exception {
        return web.perform(get("/api/lanes/" + lane + "/commands").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpSession signedIn(String userName, PersonRole role) throws Exception {
        people.add(new People.NewPerson(userName, userName, Set.of(role)), TESTER);
        return recover(userName, recoveryCodes.make(userName).getFirst());
    }

    private MockHttpSession recover(String userName, String code) throws Exception {
        return session(web.perform(post("/recovery")
                        .with(csrf())
                        .param("userName", userName)
                        .param("code", code))
                .andExpect(redirectedUrl("/account"))
                .andReturn());
    }

    private static MockHttpSession session(MvcResult result) {
        HttpSession session = Objects.requireNonNull(result.getRequest().getSession(false));
        return (MockHttpSession) session;
    }

    private List<AuditAction> actions(String userName) {
        AuditQuery query = new AuditQuery(
                Optional.of(userName),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        return trail.search(query, 50).stream()
                .map(entry -> entry.event().action())
                .toList();
    }
}
