package io.flashwire.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client's connection that keeps what it is told, and reads as fast or as slow as a test wants. */
final class Recorder implements Outlet {

    private static final Pattern TITLE = Pattern.compile("\"id\":\"([^\"]+)\",\"incident\"");

    final List<String> frames = Collections.synchronizedList(new ArrayList<>());
    /** How many bytes were written to it at a time. */
    final List<Integer> writes = Collections.synchronizedList(new ArrayList<>());

    volatile boolean full;
    volatile boolean ended;
    volatile @Nullable Ending ending;
    private volatile Runnable drained = () -> {};

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void whenDrained(Runnable action) {
        drained = action;
    }

    @Override
    public void write(List<byte[]> written) {
        writes.add(written.stream().mapToInt(frame -> frame.length).sum());
        written.forEach(frame -> frames.add(new String(frame, StandardCharsets.UTF_8)));
    }

    @Override
    public void end(Ending why) {
        ended = true;
        ending = why;
    }

    void readsAgain() {
        full = false;
        drained.run();
    }

    /** Ids of the alerts it was told, in order. */
    List<String> alerts() {
        return List.copyOf(frames).stream()
                .flatMap(frame -> TITLE.matcher(frame).results().map(match -> match.group(1)))
                .toList();
    }

    List<String> events(String name) {
        return List.copyOf(frames).stream()
                .filter(frame -> frame.contains("event: " + name + "\n"))
                .toList();
    }

    /** What a browser would send as Last-Event-ID. */
    String lastId() {
        return List.copyOf(frames).stream()
                .flatMap(frame -> frame.lines())
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
