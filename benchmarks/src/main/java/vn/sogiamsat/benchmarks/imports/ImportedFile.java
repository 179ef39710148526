package vn.sogiamsat.benchmarks.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.sogiamsat.benchmarks.server.SignedIn;

/** Brings files of roll calls to the page for imports; each tells what none told before. */
final class ImportedFile {
    private static final int LINES_OF_A_MEETING = 20;
    private static final int MEETINGS_OF_A_CELL = 90;

    private final SignedIn office;
    private int next;

    ImportedFile(SignedIn office) {
        this.office = office;
    }

    /** In lines a second. */
    record Rates(double weighed, double recorded) {}

    Rates through(int lines, Consumer<String> progress) {
        byte[] body = body(lines);
        long begun = System.nanoTime();
        String address = office.post(
                "/imports?_csrf=" + office.token("/imports"),
                "multipart/form-data; boundary=file",
                HttpRequest.BodyPublishers.ofByteArray(body));
        String path = address.substring(address.indexOf("/imports"));
        await(path, "WEIGHED", "/run");
        double weighed = rate(lines, begun);
        progress.accept("weighed %d lines".formatted(lines));
        begun = System.nanoTime();
        office.submit(path, path + "/run", "");
        await(path, "DONE", "/delete");
        progress.accept("recorded %d lines".formatted(lines));
        return new Rates(weighed, rate(lines, begun));
    }

    private static double rate(int lines, long begun) {
        return lines * 1e9 / (System.nanoTime() - begun);
    }

    /** @param form the form that the page has in that phase alone, beside those of others */
    private void await(String path, String phase, String form) {
        try {
            String page = office.page(path);
            while (page.contains("<progress") || page.contains("/stop") || !page.contains(path + form)) {
                if (page.contains("note-bad")) {
                    throw new IllegalStateException(phase + " was not reached:\n" + page);
                }
                TimeUnit.MILLISECONDS.sleep(100);
                page = office.page(path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] body(int lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "--file\r\nContent-Disposition: form-data; name=\"table\"\r\n\r\nattendance\r\n");
        text(
                body,
                "--file\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n");
        text(body, "Mã chi bộ;Ngày sinh hoạt;Buổi thứ;Mã đảng viên;Có mặt, vắng mặt\r\n");
        for (int i = 0; i < lines; i++, next++) {
            int meeting = next / LINES_OF_A_MEETING;
            text(
                    body,
                    "CB-%d;05/10/2023;%d;DV-%d;x\r\n"
                            .formatted(
                                    meeting / MEETINGS_OF_A_CELL,
                                    1 + meeting % MEETINGS_OF_A_CELL,
                                    next % LINES_OF_A_MEETING));
        }
        text(body, "\r\n--file--\r\n");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }
}
