package vn.sogiamsat.command.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** A connection on which each byte is the test's to choose. */
public final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of a request, its lines ended by CR LF, with the empty line after it. */
    public RawHttp head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more comes; answers can still be read. */
    public RawHttp sendNoMore() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next status line, with its header fields. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Status code of the next answer. */
    public int readStatus() throws IOException {
        return Integer.parseInt(readHead().split(" ", 3)[1]);
    }

    /** The next answer's body, of the length its head tells; fails when the connection ends before. */
    public String readBody(String head) throws IOException {
        String field = head.toLowerCase(Locale.ROOT).split("content-length:", 2)[1];
        int length = Integer.parseInt(field.split("\r\n", 2)[0].strip());
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the connection ended after " + body.length + " of " + length + " bytes");
        }
        return new String(body, UTF_8);
    }

    /** Everything that still comes until the connection ends. */
    public String readRest() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    /** Closes without a farewell. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
