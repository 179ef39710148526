package vn.sogiamsat.log.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A witness behind HTTP, or whoever is there in its place. */
final class ServedWitness implements AutoCloseable {
    private static final String PATH = "/w/add-checkpoint";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    ServedWitness(Witness witness) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, exchange -> {
            Answer answer = witness.add(body(exchange));
            String type = answer instanceof Answer.Stale ? Answer.Stale.MEDIA_TYPE : "text/plain; charset=utf-8";
            respond(exchange, answer.status(), type, answer.body());
        });
        server.start();
    }

    URI prefix() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
    }

    /** The first line of each request so far. */
    List<String> asked() {
        return asked;
    }

    /** From now on there is somebody else in its place. */
    void answer(int status, String type, String body) {
        serve(exchange -> {
            body(exchange);
            respond(exchange, status, type, body);
        });
    }

    /** From now on its answers have a beginning and no end. */
    void fallSilent() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    private void serve(HttpHandler handler) {
        server.removeContext(PATH);
        server.createContext(PATH, handler);
    }

    private byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(new String(body, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
        return body;
    }

    private static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
