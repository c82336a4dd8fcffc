package io.sternik.bench;

/**
 * A measured request.
 *
 * @param name as shown and as given on the command line
 * @param goal CPU milliseconds of server and database together; 0 when there is only a ratio
 * @param peers best figures of other products on the same work, for comparison
 * @param work does it once; the number is different each time
 */
record Case(String name, double goal, String peers, Work work) {

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run(int number) throws Exception;
    }

    /** What a case cost, in milliseconds: CPU of the server, CPU of the database, time on the clock. */
    record Cost(double server, double database, double median) {

        double cpu() {
            return server + database;
        }
    }
}
