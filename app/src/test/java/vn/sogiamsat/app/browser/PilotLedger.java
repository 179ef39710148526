package vn.sogiamsat.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;

/** A running ledger that holds the pilot of Chi bộ VNPT Văn Yên, and a browser in front of it. */
final class PilotLedger implements AutoCloseable {
    static final String MEETING_SUBJECT = "meeting/YB-VNPT-VY/2023-10-05/1";
    static final UUID MEETING = new Subject.Meeting("YB-VNPT-VY", LocalDate.of(2023, 10, 5), 1).uuid();
    static final UUID CELL = UnitId.ofCode("YB-VNPT-VY").value();
    static final UUID SECRETARY = PersonId.ofCode("DV-01").value();

    private final RunningLedger ledger;
    private final Chromium chromium;
    private final Sender another;

    private PilotLedger(RunningLedger ledger) {
        this.ledger = ledger;
        this.chromium = Chromium.start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        if (!SampleRun.send(
                Sample.read(folder()),
                ledger.client().address(),
                ledger.operatorToken(),
                ledger.data().resolve("sample-keys.json"),
                false,
                new Terminal(stream, stream))) {
            throw new AssertionError(said.toString(UTF_8));
        }
        this.another = ledger.client().register("so-tay-khac");
        ledger.awaitProjections();
    }

    /** @param settings what is to differ from {@code application.yaml} */
    static PilotLedger start(Map<String, String> settings) {
        return new PilotLedger(RunningLedger.start(settings));
    }

    /** Each role in an application of its own. */
    static PilotLedger startApart(String axonServer) {
        return new PilotLedger(RunningLedger.startApart(axonServer));
    }

    static PilotLedger start() {
        return new PilotLedger(RunningLedger.start());
    }

    /** The folder of the sample. */
    static Path folder() {
        return CommandLineRun.repository().resolve("samples/van-yen-pilot");
    }

    static UUID event(String source, String id) {
        return EventIds.of(source, id);
    }

    RunningLedger ledger() {
        return ledger;
    }

    /** A source beside those of the sample. */
    Sender another() {
        return another;
    }

    /** Sends an event of {@link #another} and waits until pages show it. */
    UUID tell(String id, String type, String subject, Map<String, ?> data) {
        another.send(another.event(id, type, subject, Instant.parse("2023-10-05T03:00:00Z"), data))
                .expect(201);
        ledger.awaitProjections();
        return event(another.source(), id);
    }

    /** Somebody at the door, who is not signed in. */
    BrowserContext stranger(Screen screen) {
        return chromium.visitor(ledger.pages().address(), screen);
    }

    /** A new user who sees everything, signed in. */
    BrowserContext signedIn(String login, String role, Screen screen) {
        ledger.addUser(login, List.of(role), List.of("*"));
        return signIn(login, screen);
    }

    /** A known user, signed in. */
    BrowserContext signIn(String login, Screen screen) {
        return signIn(login, screen, "**/meetings");
    }

    /** @param arriving where they come first */
    BrowserContext signIn(String login, Screen screen, String arriving) {
        BrowserContext visitor = stranger(screen);
        try (Page page = visitor.newPage()) {
            page.navigate("/login");
            page.fill("input[name=username]", login);
            page.fill("input[name=password]", RunningLedger.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL(arriving);
        }
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
        ledger.close();
    }
}
