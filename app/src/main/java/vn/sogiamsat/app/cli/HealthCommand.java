package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

/** For whoever watches a container: the image holds no other program that could ask over HTTP. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = {
            "Ứng dụng ở cổng này có sẵn sàng không. Mã thoát 0: sẵn sàng; 1: không.",
            "Whether the application on this port is ready. Exit code 0: it is; 1: it is not."
        })
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {
                "Cổng trên máy này (mặc định: SERVER_PORT, hoặc 8180).",
                "The port on this machine (default: SERVER_PORT, or 8180)."
            })
    private @Nullable Integer port;

    HealthCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        URI address = URI.create("http://127.0.0.1:" + chosen() + "/actuator/health/readiness");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            terminal.plain(answer.statusCode() + " " + answer.body());
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            terminal.complain("Không có trả lời từ " + address, "No answer from " + address);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private String chosen() {
        String wanted = port != null ? port.toString() : environment.getOrDefault("SERVER_PORT", "8180");
        if (!wanted.matches("[1-9][0-9]{0,4}")) {
            throw new Refusal("Cổng “%s” không hợp lệ.".formatted(wanted), "Port “%s” is none.".formatted(wanted));
        }
        return wanted;
    }
}
