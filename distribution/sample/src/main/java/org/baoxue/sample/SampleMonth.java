package org.baoxue.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** One month's work in three invented counties, done over the REST interface of a distribution without any account. */
public final class SampleMonth {

    private static final long SEED = 20260901L;

    private SampleMonth() {}

    /**
     * Does the work and prints it.
     *
     * @param address where the distribution answers
     * @param home where it lies, with the first administrator's password
     * @param folder for the lists that are sent and the forms that come back
     * @param today the day in Asia/Shanghai
     * @return whether all that was found is the seeded truth
     * @throws IOException if a request is refused; the message has the answer
     */
    public static boolean work(URI address, Path home, Path folder, LocalDate today)
            throws IOException, InterruptedException {
        SampleData data = SampleData.generate(SEED, today);
        SampleFiles files = SampleFiles.write(data, folder.resolve("files"), today);
        return new Month(address, home, data.truth(), files, folder.resolve("forms")).work();
    }
}
