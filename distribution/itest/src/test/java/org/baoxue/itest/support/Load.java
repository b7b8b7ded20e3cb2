package org.baoxue.itest.support;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Requests at a steady rate, whatever the answers do (an open loop), without retries. */
public final class Load implements AutoCloseable {

    private static final int LONGEST_REASON = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong worstNanos = new AtomicLong();
    private final Phaser open = new Phaser(1);
    private final Supplier<HttpRequest.Builder> requests;
    private final Supplier<Predicate<HttpResponse<String>>> expectations;

    private Load(Supplier<HttpRequest.Builder> requests, Supplier<Predicate<HttpResponse<String>>> expectations) {
        this.requests = requests;
        this.expectations = expectations;
    }

    /** What a load met: a failure is an error, a timeout or an answer that was not expected. */
    public record Report(long sent, List<String> failures, Duration worst) {}

    /** Starts at once. */
    public static Load start(
            Distribution distribution, String path, int perSecond, Predicate<HttpResponse<String>> expected) {
        return start(() -> distribution.request(path), perSecond, () -> expected);
    }

    /** Starts at once; what an answer must be is asked when its request is sent. */
    public static Load start(
            Supplier<HttpRequest.Builder> requests,
            int perSecond,
            Supplier<Predicate<HttpResponse<String>>> expectations) {
        var load = new Load(requests, expectations);
        var unused = load.clock.scheduleAtFixedRate(load::send, 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
        return load;
    }

    /** Requests sent so far. */
    public long sent() {
        return sent.get();
    }

    /** Ends and waits for the answers still open. */
    public Report stop() {
        close();
        open.arriveAndAwaitAdvance();
        return new Report(sent.get(), List.copyOf(failures), Duration.ofNanos(worstNanos.get()));
    }

    @Override
    public void close() {
        clock.shutdown();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    private void send() {
        var begun = System.nanoTime();
        sent.incrementAndGet();
        open.register();
        var expected = expectations.get();
        var unused = http.sendAsync(requests.get().timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    worstNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
                    if (failure != null) {
                        failures.add(failure.toString());
                    } else if (!expected.test(answer)) {
                        failures.add(brief(answer.statusCode() + " " + answer.body()));
                    }
                    open.arriveAndDeregister();
                });
    }
}
