package vn.vanthu.exchange.access;

/** The page that takes files of people who are not signed in; whatever it takes is bounded before it is read. */
public interface OpenUpload {

    /** Its address; files sent anywhere else are refused. */
    String path();

    /** Whether it is there at all. */
    boolean isOpen();

    /** The largest request that is read. */
    long mostBytes();

    /** @param address of whoever sends, as the connection has it */
    Admission admit(String address);

    /** Whether one more file may be sent now. */
    sealed interface Admission {

        /** Closed when its request is answered. */
        non-sealed interface Admitted extends Admission, AutoCloseable {
            @Override
            void close();
        }

        /** @param seconds after which it is worth another try */
        record Later(long seconds) implements Admission {}
    }
}
