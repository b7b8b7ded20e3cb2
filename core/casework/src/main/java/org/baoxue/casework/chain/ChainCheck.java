package org.baoxue.casework.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;

/** Compares the links of one chain with their hashes and with each other. Pure. */
public final class ChainCheck {

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> faulty = new HashSet<>();

    private ChainCheck() {}

    /** The last link as it was known elsewhere. */
    public record Head(long seq, String hash) {}

    /**
     * What is wrong with a chain.
     *
     * @param links in the order of their sequence
     * @param heads last links as they were kept elsewhere
     */
    public static List<Fault> check(List<ChainedEvent> links, List<Head> heads) {
        ChainCheck check = new ChainCheck();
        links.forEach(check::content);
        check.sequence(links);
        heads.forEach(head -> check.head(links, head));
        return check.faults.stream()
                .sorted(Comparator.comparingLong(Fault::seq))
                .toList();
    }

    private void content(ChainedEvent link) {
        if (!Digests.sha256(link.body()).equals(link.hash())) {
            fault(link.seq(), Damage.ALTERED, "内容与哈希不符 (its content does not match its hash)");
            return;
        }
        JsonNode body;
        try {
            body = CanonicalJson.read(link.body());
        } catch (DamagedEventException e) {
            fault(link.seq(), Damage.ALTERED, e.getMessage());
            return;
        }
        if (body.path(ChainedEvent.SEQ).longValue() != link.seq()) {
            fault(
                    link.seq(),
                    Damage.REORDERED,
                    "原为第%1$d号 (it was written as number %1$d)"
                            .formatted(body.path(ChainedEvent.SEQ).longValue()));
        } else if (!repeats(link, body)) {
            fault(link.seq(), Damage.ALTERED, "列与内容不符 (its columns do not match its content)");
        }
    }

    private static boolean repeats(ChainedEvent link, JsonNode body) {
        return link.subject().equals(body.path(ChainedEvent.SUBJECT).textValue())
                && link.happenedAt().toEpochMilli()
                        == body.path(ChainedEvent.AT).longValue()
                && link.actor().equals(body.path(ChainedEvent.ACTOR).textValue())
                && link.kind().equals(body.path(ChainedEvent.KIND).textValue())
                && link.policyHash().equals(body.path(ChainedEvent.POLICY).textValue())
                && link.prevHash().equals(body.path(ChainedEvent.PREV).textValue());
    }

    private void sequence(List<ChainedEvent> links) {
        long expected = 1;
        String previous = ChainedEvent.ORIGIN;
        for (ChainedEvent link : links) {
            boolean gap = link.seq() != expected;
            for (long missing = expected; missing < link.seq(); missing++) {
                fault(missing, Damage.REMOVED, "缺失 (it is missing)");
            }
            boolean blamed = faulty.contains(link.seq()) || faulty.contains(link.seq() - 1);
            if (!gap && !blamed && !link.prevHash().equals(previous)) {
                boolean first = link.seq() == 1;
                fault(
                        first ? 1 : link.seq() - 1,
                        Damage.ALTERED,
                        first
                                ? "不是首号事件 (it was not written as the first)"
                                : "其后一号事件记录的哈希不同 (the next event recorded another hash for it)");
            }
            expected = link.seq() + 1;
            previous = link.hash();
        }
    }

    private void head(List<ChainedEvent> links, Head head) {
        long last = links.isEmpty() ? 0 : links.get(links.size() - 1).seq();
        for (long missing = last + 1; missing <= head.seq(); missing++) {
            fault(
                    missing,
                    Damage.CUT_OFF,
                    "链尾缺失，应至第%1$d号 (the chain once ended with number %1$d)".formatted(head.seq()));
        }
        Optional<ChainedEvent> found =
                links.stream().filter(link -> link.seq() == head.seq()).findFirst();
        if (found.filter(link -> !link.hash().equals(head.hash())).isPresent()) {
            fault(head.seq(), Damage.ALTERED, "与另存的链头不符 (it does not match the head kept elsewhere)");
        }
    }

    private void fault(long seq, Damage damage, String reason) {
        if (faulty.add(seq)) {
            faults.add(new Fault(
                    seq,
                    damage,
                    "第%d号事件%s：%s (event %d is %s)".formatted(seq, damage.chinese(), reason, seq, damage.name())));
        }
    }
}
