package vn.sogiamsat.app.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import vn.sogiamsat.servers.Ports;

/** Ports on loopback. */
final class PrivatePort {
    private PrivatePort() {}

    /** The port that the server used last; another one when somebody else has taken it meanwhile. */
    static int of(String server, Facts facts) {
        int port = facts.port(server).filter(PrivatePort::isFree).orElseGet(Ports::free);
        facts.port(server, port);
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
