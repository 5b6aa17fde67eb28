package io.flashwire.enrich.signal;

import io.flashwire.contracts.Field;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.place.PlaceMention;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.util.List;

/**
 * A sentence without its quotes and hyphens, with those who are named in it.
 *
 * @param tokens those that are left
 * @param part to which clause each of them belongs
 */
record Line(
        Field field,
        Sentence sentence,
        List<Token> tokens,
        List<Integer> part,
        List<StemTrie.Hit<Cue>> cues,
        List<ActorMention> actors,
        List<PlaceMention> places) {

    int parts() {
        return part.isEmpty() ? 0 : part.getLast() + 1;
    }

    int partOf(int token) {
        return part.get(token);
    }

    int partOf(ActorMention actor) {
        return part.get(indexOf(actor.firstToken()));
    }

    /** The index here of a token of the sentence, or of the next one that is left. */
    int indexOf(int token) {
        int start = sentence.tokens().get(token).start();
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
