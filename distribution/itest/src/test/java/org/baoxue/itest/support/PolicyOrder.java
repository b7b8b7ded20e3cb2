package org.baoxue.itest.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges answers that carry a policy hash while policies are swapped one by one: an answer is under the policy that was in
 * force or under the one swap announced since, never under another, and nobody who saw the new one is then answered under
 * the old. Answers from one address under one policy are the same to the letter. Thread-safe.
 */
public final class PolicyOrder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> hashes = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private int allowed = 1;
    private int newest;

    /** From now on one more policy is allowed. */
    public synchronized void announce() {
        allowed++;
    }

    /** The hashes seen, oldest first. */
    public synchronized List<String> hashes() {
        return List.copyOf(hashes);
    }

    /** What is expected of the answer to a request that is sent now to an address. */
    public Predicate<HttpResponse<String>> expectation(String address) {
        var oldest = newest();
        return answer -> answer.statusCode() == 200 && fits(address, answer.body(), oldest);
    }

    private synchronized int newest() {
        return newest;
    }

    private synchronized boolean fits(String address, String body, int oldest) {
        var hash = read(body).path("policyHash").asText();
        var at = hashes.indexOf(hash);
        if (at < 0) {
            if (hash.isEmpty() || hashes.size() == allowed) {
                return false;
            }
            at = hashes.size();
            hashes.add(hash);
        }
        newest = Math.max(newest, at);
        return at >= oldest && body.equals(answers.computeIfAbsent(address + "\n" + hash, first -> body));
    }

    /** Parses JSON. */
    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
