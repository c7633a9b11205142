package be.ecolenumerique.helpdesk.acceptance.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads each connection to one of the instances that are in service, in turn, as a Kubernetes Service does. */
final class Balancer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Integer> inService = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private Balancer(ServerSocket listener) {
        this.listener = listener;
    }

    static Balancer at(int port) {
        try {
            var balancer = new Balancer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(balancer::acceptAll);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is taken", e);
        }
    }

    void add(int port) {
        inService.add(port);
    }

    /** No new connection is led there; those that are stay. */
    void remove(int port) {
        inService.remove(Integer.valueOf(port));
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                var caller = listener.accept();
                connections.add(caller);
                Thread.ofVirtual().start(() -> lead(caller));
            } catch (IOException closed) {
                quietly(listener);
            }
        }
    }

    private void lead(Socket caller) {
        try (caller;
                Socket instance = instance()) {
            connections.add(instance);
            Thread back = Thread.ofVirtual().start(() -> copy(instance, caller));
            copy(caller, instance);
            back.join();
        } catch (IOException nobodyThere) {
            quietly(caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(caller);
        }
    }

    private Socket instance() throws IOException {
        List<Integer> ports = List.copyOf(inService);
        for (int tried = 0; tried < ports.size(); tried++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException gone) {
                // the next one
            }
        }
        throw new ConnectException("no instance is in service");
    }

    /** Until one of them ends; then both end. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // as good as the end of the stream
        } finally {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a socket", e);
        }
    }

    @Override
    public void close() {
        quietly(listener);
        connections.forEach(Balancer::quietly);
    }
}
