package io.flashwire.enrich.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A topic that says of each record whether it is kept only when the test does. */
@SuppressWarnings("deprecation")
final class HeldTopic implements MutinyEmitter<byte[]> {

    private final List<String> keys = new ArrayList<>();
    private final List<UniEmitter<? super Void>> pending = new ArrayList<>();

    List<String> keys() {
        return List.copyOf(keys);
    }

    void keep(int index) {
        pending.get(index).complete(null);
    }

    void refuse(int index, RuntimeException reason) {
        pending.get(index).fail(reason);
    }

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        return Uni.createFrom().emitter(it -> {
            keys.add(String.valueOf(message.getMetadata(OutgoingKafkaRecordMetadata.class)
                    .orElseThrow()
                    .getKey()));
            pending.add(it);
        });
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {}

    @Override
    public void error(Exception e) {}

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
