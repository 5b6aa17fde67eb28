package io.flashwire.gateway.live;

/**
 * Bytes of a stream, encoded once for all clients that have come equally far.
 *
 * @param idLength how many of the bytes are the id
 */
@SuppressWarnings("ArrayRecordComponent") // written to many, never compared
record Frame(byte[] bytes, int idLength, Wire wire) {

    /** The same event for a client that has come elsewhere. */
    byte[] at(Positions reached) {
        var id = wire.head(reached);
        var moved = new byte[id.length + bytes.length - idLength];
        System.arraycopy(id, 0, moved, 0, id.length);
        System.arraycopy(bytes, idLength, moved, id.length, bytes.length - idLength);
        return moved;
    }
}
