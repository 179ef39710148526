package vn.sogiamsat.app.rebuild;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.machine.LedgerHttp.Answer;
import vn.sogiamsat.app.terminal.Refusal;

/** The machine interface of a running ledger, for whoever rebuilds. */
public final class RebuildDoor {
    private static final String PATH = "/api/rebuilds";

    private final LedgerHttp ledger;
    private final String operatorToken;

    public RebuildDoor(LedgerHttp ledger, String operatorToken) {
        this.ledger = ledger;
        this.operatorToken = operatorToken;
    }

    /** Every projection that there is, and how it stands. */
    public List<Standing> all() {
        List<Standing> all = new ArrayList<>();
        for (JsonNode each : ok(ledger.get(PATH, operatorToken), "GET " + PATH).json()) {
            all.add(new Standing(each));
        }
        return all;
    }

    /** How one of them stands. */
    public Standing of(String projection) {
        return all().stream()
                .filter(each -> each.projection().equals(projection))
                .findFirst()
                .orElseThrow(() -> new Refusal("Không có «" + projection + "».", "There is no “" + projection + "”."));
    }

    /** Begins a rebuild or joins it. */
    public void start(String projection, boolean acceptDifferences) {
        String path = PATH + "/" + projection + "?acceptDifferences=" + acceptDifferences;
        ok(ledger.send(ledger.request(path, operatorToken).POST(HttpRequest.BodyPublishers.noBody())), "POST " + path);
    }

    /** Gives up a rebuild. */
    public void cancel(String projection) {
        String path = PATH + "/" + projection;
        ok(ledger.send(ledger.request(path, operatorToken).DELETE()), "DELETE " + path);
    }

    private static Answer ok(Answer answer, String asked) {
        if (answer.status() != 200) {
            throw answer.refusal(asked);
        }
        return answer;
    }
}
