package vn.vanthu.exchange.outgoing;

import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.outgoing.MarkPlaces.Origin;
import vn.vanthu.signature.pades.FieldChoice;
import vn.vanthu.signature.pades.SignaturePlace;

/** What a signature shows. */
sealed interface Sight {

    /**
     * @param why it stands there, a sentence
     * @param field that is ready in the document and takes the signature; null where it gets one of its own
     */
    record At(
            Look look,
            SignaturePlace place,
            Origin origin,
            String why,
            @Nullable String field) implements Sight {}

    /**
     * @param why a sentence
     * @param look what could be shown where a person finds a place for it; null where there is nothing
     * @param field into which the signature goes all the same
     */
    record Nothing(String why, @Nullable Look look, FieldChoice field) implements Sight {
        Nothing(String why, @Nullable Look look) {
            this(why, look, FieldChoice.own());
        }
    }

    /** No worker read the page: whether there is a place is not known. */
    record NotRead(Look look) implements Sight {}
}
