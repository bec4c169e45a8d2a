// Passkeys: registering one and signing in with one, at the end points of Spring Security (WebAuthn Level 2).
(() => {
  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const decode = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0)).buffer;
  const decodeIds = (credentials) => (credentials ?? []).map((one) => ({ ...one, id: decode(one.id) }));

  // The page carries the token against forged requests for htmx; it serves here too.
  const headers = () => ({
    "Content-Type": "application/json",
    Accept: "application/json",
    ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"),
  });

  async function post(path, body) {
    const answer = await fetch(path, { method: "POST", headers: headers(), body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  const common = (credential) => ({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });

  async function register(label) {
    const options = await post("/webauthn/register/options");
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        user: { ...options.user, id: decode(options.user.id) },
        excludeCredentials: decodeIds(options.excludeCredentials),
      },
    });
    const { response } = credential;
    const answer = await post("/webauthn/register", {
      publicKey: {
        label,
        credential: {
          ...common(credential),
          response: {
            attestationObject: encode(response.attestationObject),
            clientDataJSON: encode(response.clientDataJSON),
            transports: response.getTransports?.() ?? [],
          },
        },
      },
    });
    if (!answer.success) throw new Error("the passkey was not taken");
  }

  async function signIn() {
    const options = await post("/webauthn/authenticate/options");
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        allowCredentials: decodeIds(options.allowCredentials),
      },
    });
    const { response } = credential;
    const answer = await post("/login/webauthn", {
      ...common(credential),
      response: {
        authenticatorData: encode(response.authenticatorData),
        clientDataJSON: encode(response.clientDataJSON),
        signature: encode(response.signature),
        userHandle: response.userHandle ? encode(response.userHandle) : undefined,
      },
    });
    return answer.redirectUrl;
  }

  // Each form says in its data what it does and which words to show; a failure is said, and the button stays.
  async function run(form, work) {
    const status = form.querySelector("[data-passkey-status]");
    const button = form.querySelector("button");
    const say = (words, tone) => {
      status.textContent = words;
      status.className = `alert alert-${tone} mt-3`;
    };
    if (!window.PublicKeyCredential) return say(form.dataset.unsupported, "danger");
    button.disabled = true;
    say(form.dataset.working, "info");
    try {
      await work();
    } catch (error) {
      console.warn(error);
      say(form.dataset.failed, "danger");
      button.disabled = false;
      button.focus();
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.passkey === "sign-in") {
      event.preventDefault();
      run(form, async () => { window.location.assign(await signIn()); });
    } else if (form.dataset.passkey === "register") {
      event.preventDefault();
      run(form, async () => {
        await register(form.elements.label.value);
        const next = document.getElementById(form.dataset.next);
        if (next) next.requestSubmit();
        else window.location.reload();
      });
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) navigator.clipboard?.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    if (event.target.closest("[data-print]")) window.print();
  });
})();
