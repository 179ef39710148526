package vn.sogiamsat.app.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.log.witness.Answer;

/** A witness's HTTP side: {@code POST /add-checkpoint} (C2SP tlog-witness), and a page for people. */
public final class WitnessServer implements AutoCloseable {
    private static final String ADD_CHECKPOINT = "/add-checkpoint";
    private static final String PAGE = "/";
    private static final String TEXT = "text/plain; charset=utf-8";
    /** More than any request of 63 hashes and a note with a hundred signatures. */
    private static final int LONGEST_REQUEST = 100_000;

    private static final int STOP_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Desk desk;
    private final Terminal terminal;

    private WitnessServer(HttpServer server, Desk desk, Terminal terminal) {
        this.server = server;
        this.desk = desk;
        this.terminal = terminal;
    }

    /**
     * Serves until it is closed.
     *
     * @throws Refusal when the address cannot be listened on
     */
    public static WitnessServer start(InetSocketAddress address, Desk desk, Terminal terminal) {
        // Read once by the JDK, when its first server is made: who is slow, or too many, keeps nobody else out.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        System.setProperty("jdk.httpserver.maxConnections", "500");
        try {
            HttpServer http = HttpServer.create(address, 0);
            WitnessServer server = new WitnessServer(http, desk, terminal);
            http.setExecutor(server.threads);
            http.createContext("/", server::serve);
            http.start();
            return server;
        } catch (BindException e) {
            throw new Refusal(
                    "Không nghe được ở %s cổng %d: %s. Hãy chọn cổng khác bằng --port, hoặc địa chỉ khác bằng --address."
                            .formatted(address.getHostString(), address.getPort(), e.getMessage()),
                    "Cannot listen on %s port %d: %s. Choose another port with --port, or another address with --address."
                            .formatted(address.getHostString(), address.getPort(), e.getMessage()));
        } catch (IOException e) {
            throw new Refusal("Không mở được cổng mạng: " + e, "The network port cannot be opened: " + e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                dispatch(exchange);
            } catch (IOException | RuntimeException e) {
                terminal.complain("Không ký được: " + e.getMessage(), "Nothing was cosigned; the reason stands above.");
                respond(
                        exchange,
                        500,
                        TEXT,
                        "nhân chứng gặp trục trặc, chưa ký gì; hãy thử lại sau (the witness is in trouble and has cosigned nothing; try again later)\n");
            }
        }
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        switch (exchange.getRequestURI().getPath()) {
            case ADD_CHECKPOINT -> {
                if (method.equals("POST")) {
                    add(exchange);
                } else {
                    refuseMethod(exchange, "POST");
                }
            }
            case PAGE -> {
                if (method.equals("GET") || method.equals("HEAD")) {
                    respond(exchange, 200, "text/html; charset=utf-8", WitnessPage.of(desk.keys(), desk.known()));
                } else {
                    refuseMethod(exchange, "GET, HEAD");
                }
            }
            default -> respond(exchange, 404, TEXT, "ở đây chỉ có / và /add-checkpoint (only these two are here)\n");
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (body.length > LONGEST_REQUEST) {
            respond(
                    exchange,
                    413,
                    TEXT,
                    "yêu cầu dài quá %d byte (the request is longer than that)\n".formatted(LONGEST_REQUEST));
            return;
        }
        Answer answer = desk.add(body);
        respond(
                exchange,
                answer.status(),
                answer instanceof Answer.Stale ? Answer.Stale.MEDIA_TYPE : TEXT,
                answer.body());
    }

    private static void refuseMethod(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        respond(exchange, 405, TEXT, "chỉ nhận %s (only these methods)\n".formatted(allowed));
    }

    private static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Lets requests that are being served come to their end. */
    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.close();
    }
}
