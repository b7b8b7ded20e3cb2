package org.baoxue.casework.cohort;

import java.util.Optional;

/**
 * The pupils of a cohort, in numbers.
 *
 * @param entrants 招生数: who entered in the entry year
 * @param flows who came and went until graduation; empty if that is not known, which is not the same as nobody
 * @param graduates 毕业生数; empty until it is known
 */
public record CohortNumbers(int entrants, Optional<Flows> flows, Optional<Integer> graduates) {

    /**
     * Who came to the cohort and who left it.
     *
     * @param transferredIn 转入
     * @param hosted 借读
     * @param otherIn 其它增加
     * @param transferredOut 转出
     * @param suspended 休学
     * @param otherOut 其它减少
     */
    public record Flows(int transferredIn, int hosted, int otherIn, int transferredOut, int suspended, int otherOut) {

        /** 净增加: all who came without all who left; negative if more left. */
        public int net() {
            return transferredIn + hosted + otherIn - transferredOut - suspended - otherOut;
        }

        /** The sum of both. */
        public Flows plus(Flows other) {
            return new Flows(
                    transferredIn + other.transferredIn,
                    hosted + other.hosted,
                    otherIn + other.otherIn,
                    transferredOut + other.transferredOut,
                    suspended + other.suspended,
                    otherOut + other.otherOut);
        }
    }

    /** The sum of both; what one of them does not know the sum does not know. */
    public CohortNumbers plus(CohortNumbers other) {
        return new CohortNumbers(
                entrants + other.entrants,
                flows.flatMap(mine -> other.flows.map(mine::plus)),
                graduates.flatMap(mine -> other.graduates.map(theirs -> mine + theirs)));
    }

    /** In words, as registers and commands print it. */
    public String words() {
        return "招生 %d，%s，毕业 %s"
                .formatted(
                        entrants,
                        flows.map(all -> "转入 %d、借读 %d、其它增加 %d，转出 %d、休学 %d、其它减少 %d"
                                        .formatted(
                                                all.transferredIn(),
                                                all.hosted(),
                                                all.otherIn(),
                                                all.transferredOut(),
                                                all.suspended(),
                                                all.otherOut()))
                                .orElse("转入、转出未登记"),
                        graduates.map(String::valueOf).orElse("未登记"));
    }
}
