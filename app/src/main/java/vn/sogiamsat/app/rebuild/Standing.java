package vn.sogiamsat.app.rebuild;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.terminal.Terminal;

/** How it stands with one projection, as the ledger told it. */
public final class Standing {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JsonNode told;

    Standing(JsonNode told) {
        this.told = told;
    }

    public String projection() {
        return told.path("projection").asString();
    }

    /** The generation that pages show. */
    String live() {
        return told.path("live").asString();
    }

    boolean isFilling() {
        return told.path("filling").isObject();
    }

    /** What the rebuild is at; empty when there is none. */
    String stage() {
        return told.at("/filling/stage").asString("");
    }

    /** How many events it has read; null when that is not known. */
    @Nullable Long read() {
        JsonNode read = told.at("/filling/read");
        return read.isNumber() ? read.asLong() : null;
    }

    long of() {
        return told.at("/filling/of").asLong(0);
    }

    /** When it was compared last; empty when it was not. */
    String comparedAt() {
        return told.at("/comparison/at").asString("");
    }

    boolean isTroubled() {
        return stage().equals("DIFFERS") || stage().equals("STOPPED");
    }

    /** What each name shows now. */
    void sayShown(Terminal terminal) {
        told.path("shown").forEach(shown -> {
            String alias = shown.path("alias").asString();
            String index = shown.path("index").asString();
            terminal.step(
                    "đã chuyển: %s nay là %s".formatted(alias, index),
                    "switched: %s now shows %s".formatted(alias, index));
        });
    }

    /** What the comparison found, where there was one. */
    void sayComparison(Terminal terminal) {
        JsonNode found = told.path("comparison");
        if (!found.isObject()) {
            return;
        }
        long equal = found.path("equal").asLong();
        long differing = found.path("differing").asLong();
        long position = found.path("position").asLong();
        terminal.step(
                "%s: so sánh khi cả hai đã đọc %s sự kiện: %s tài liệu giống nhau, %s khác nhau"
                        .formatted(projection(), vi(position), vi(equal), vi(differing)),
                "%s: compared when both had read %s events: %s documents equal, %s different"
                        .formatted(projection(), en(position), en(equal), en(differing)));
        for (JsonNode each : found.path("first")) {
            String field = each.path("field").isString() ? each.path("field").asString() : "chỉ có ở đây (only here)";
            terminal.plain("    %s/%s: %s"
                    .formatted(each.path("index").asString(), each.path("id").asString(), field));
        }
    }

    /** Where the rebuild is, and what can be done where it will not go on by itself. */
    void sayStage(Terminal terminal) {
        switch (stage()) {
            case "DIFFERS" ->
                terminal.say(
                        "%1$s: bản dựng lại khác bản đang dùng, nên chưa chuyển. Chấp nhận: ./ledger rebuild %1$s --accept-differences. So lại sau khi sửa: ./ledger rebuild %1$s. Bỏ: ./ledger rebuild %1$s --cancel"
                                .formatted(projection()),
                        "%1$s: what was rebuilt differs from what is live, so nothing was switched. To accept that: ./ledger rebuild %1$s --accept-differences. To compare again after mending: ./ledger rebuild %1$s. To give up: ./ledger rebuild %1$s --cancel"
                                .formatted(projection()));
            case "STOPPED" -> {
                terminal.say(
                        "%s: đã dừng và không tự chạy tiếp; xem trang /status.".formatted(projection()),
                        "%s: it has stopped and will not go on by itself; see the page /status."
                                .formatted(projection()));
                terminal.quote(told.at("/filling/problem").asString(""));
            }
            case "COMPARING" ->
                terminal.step(
                        projection() + ": đã đọc hết, đang so sánh",
                        projection() + ": all is read, now it is compared");
            case "" ->
                terminal.step(
                        projection() + ": không có việc dựng lại nào; đang dùng " + live(),
                        projection() + ": no rebuild is on its way; live is " + live());
            default -> terminal.step(progress(true, ""), progress(false, ""));
        }
    }

    /** How far it has come, in words. */
    String progress(boolean vietnamese, String speed) {
        Long read = read();
        if (read == null) {
            return projection()
                    + (vietnamese
                            ? ": chưa bắt đầu đọc, hoặc do tiến trình khác dựng"
                            : ": not begun to read, or filled by another process");
        }
        long percent = of() == 0 ? 100 : Math.min(100, read * 100 / of());
        return vietnamese
                ? "%s: đã đọc %s/%s sự kiện, %d %%%s".formatted(projection(), vi(read), vi(of()), percent, speed)
                : "%s: %s of %s events read, %d %%%s".formatted(projection(), en(read), en(of()), percent, speed);
    }

    static String vi(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    static String en(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
