package vn.sogiamsat.app.verify;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.machine.LedgerHttp.Answer;
import vn.sogiamsat.app.terminal.Terminal;

/** Has a running ledger verify itself, and tells how that goes and what came of it. */
public final class VerificationWatch {
    private static final String PATH = "/api/verifications";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final long LOOK_MILLIS = 500;

    private final LedgerHttp ledger;
    private final String operatorToken;
    private final Terminal terminal;
    private String said = "";

    public VerificationWatch(LedgerHttp ledger, String operatorToken, Terminal terminal) {
        this.ledger = ledger;
        this.operatorToken = operatorToken;
        this.terminal = terminal;
    }

    /** Begins one, or joins the one that runs, and returns at its end whether nothing was found. */
    public boolean verify() {
        JsonNode run =
                ok(ledger.send(ledger.request(PATH, operatorToken).POST(BodyPublishers.noBody())), "POST " + PATH);
        String id = run.path("id").asString();
        terminal.say(
                "Ctrl-C chỉ dừng việc xem; việc đối chiếu vẫn tiếp tục. Xem: ./ledger verify --status. Dừng: --cancel.",
                "Ctrl-C only ends the watching; the verification goes on. See: ./ledger verify --status. End it: --cancel.");
        while (run.path("id").asString().equals(id)) {
            if (run.path("endedAt").isString()) {
                return tell(run);
            }
            sayProgress(run);
            pause();
            Answer answer = ledger.get(PATH + "/latest", operatorToken);
            if (answer.status() == NOT_FOUND) {
                break;
            }
            run = ok(answer, "GET " + PATH + "/latest");
        }
        terminal.say("Việc đối chiếu đã bị dừng.", "The verification was ended.");
        return false;
    }

    /** Tells how the last one stands, and returns whether nothing was found. */
    public boolean status() {
        Answer answer = ledger.get(PATH + "/latest", operatorToken);
        if (answer.status() == NOT_FOUND) {
            terminal.say("Sổ chưa được đối chiếu lần nào.", "The ledger was never verified.");
            return false;
        }
        JsonNode run = ok(answer, "GET " + PATH + "/latest");
        if (run.path("endedAt").isString()) {
            return tell(run);
        }
        sayProgress(run);
        return run.path("findings").isEmpty();
    }

    public void cancel() {
        Answer answer =
                ledger.send(ledger.request(PATH + "/running", operatorToken).DELETE());
        if (answer.status() >= 400) {
            throw answer.refusal("DELETE " + PATH + "/running");
        }
        terminal.step("không còn việc đối chiếu nào đang chạy", "no verification is running any more");
    }

    private static JsonNode ok(Answer answer, String asked) {
        if (answer.status() < OK || answer.status() >= 300) {
            throw answer.refusal(asked);
        }
        return answer.json();
    }

    private void sayProgress(JsonNode run) {
        String stage = run.path("stage").asString();
        long read = run.path("read").asLong();
        long of = run.path("of").asLong();
        String problem = run.path("problem").asString("");
        String state = stage + read + "/" + of + problem;
        if (state.equals(said)) {
            return;
        }
        said = state;
        switch (stage) {
            case "EVENTS" ->
                terminal.step(
                        "sự kiện: %s/%s".formatted(vi(read), vi(of)), "events: %s of %s".formatted(en(read), en(of)));
            case "DOCUMENTS" -> terminal.step("tài liệu của kho", "documents of the vault");
            default -> terminal.step("kho tra cứu", "views");
        }
        if (!problem.isEmpty()) {
            terminal.complain("đang chờ để thử lại", "waiting to try again");
            terminal.quote(problem);
        }
    }

    private boolean tell(JsonNode run) {
        long read = run.path("read").asLong();
        long documents = run.path("documents").asLong();
        long views = run.path("views").asLong();
        terminal.step(
                "đã đối chiếu: %s sự kiện, %s tài liệu, %s tài liệu tra cứu"
                        .formatted(vi(read), vi(documents), vi(views)),
                "verified: %s events, %s documents, %s documents of views"
                        .formatted(en(read), en(documents), en(views)));
        run.path("omitted").forEach(omitted -> terminal.plain("    " + omitted.asString()));
        JsonNode findings = run.path("findings");
        if (findings.isEmpty()) {
            terminal.say("Không thấy sai khác nào.", "Nothing is amiss.");
            return true;
        }
        terminal.complain(
                "CÓ SAI KHÁC. Hãy giữ nguyên mọi tệp và báo người phụ trách kiểm tra.",
                "SOMETHING IS AMISS. Leave all files as they are and tell whoever is in charge.");
        for (JsonNode each : findings) {
            terminal.plain("    %s × %s: %s"
                    .formatted(
                            each.path("kind").asString(),
                            vi(each.path("count").asLong()),
                            each.path("where").asString()));
            terminal.plain("        %s (%s)"
                    .formatted(each.path("vi").asString(), each.path("en").asString()));
        }
        return false;
    }

    private static String vi(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    private static String en(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
