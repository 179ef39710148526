package vn.sogiamsat.app.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The doors of a running ledger, for whoever wants to come in. */
public final class LedgerClient {
    private final URI address;
    private final Supplier<String> operatorToken;

    LedgerClient(URI address, Supplier<String> operatorToken) {
        this.address = address;
        this.operatorToken = operatorToken;
    }

    public URI address() {
        return address;
    }

    public Visitor anonymous() {
        return new Visitor(address, null);
    }

    public Visitor operator() {
        return new Visitor(address, operatorToken.get());
    }

    public Visitor holderOf(String key) {
        return new Visitor(address, key);
    }

    /** Registers a source for these types and for these units; {@code *} stands for all. */
    public Sender register(String name, List<String> types, List<String> units) {
        Answer answer = operator()
                .postJson("/api/sources", Map.of("name", name, "title", name, "types", types, "units", units))
                .expect(201);
        String key = answer.json().get("key").asString();
        return new Sender(name, key, holderOf(key));
    }

    /** Registers a source that may send everything. */
    public Sender register(String name) {
        return register(name, List.of("vn.sogiamsat.*"), List.of("*"));
    }

    /** A person with a session of her own; fails when the login page does not let her in. */
    public Visitor logIn(String user, String password) {
        Visitor person = anonymous();
        Answer answer = person.submit("/login", "/login", Map.of("username", user, "password", password));
        String target = answer.headers().firstValue("Location").orElse("");
        if (answer.status() != 302 || target.contains("error")) {
            throw new AssertionError(user + " was not let in: " + answer + " " + target);
        }
        return person;
    }
}
