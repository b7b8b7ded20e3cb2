package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.reporting.Delivery;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.Provenance;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportSums;
import org.baoxue.reporting.ReportView;
import org.baoxue.reporting.Standing;
import org.baoxue.rest.internal.v1.DutiesResource.DutyItem;

/** Reports as they are sent. */
final class ReportViews {

    private ReportViews() {}

    /**
     * A report.
     *
     * @param subject case id, or for a period the code of the unit
     * @param trigger fact and its event, or id of the period
     * @param zero whether there is nothing to report (零报告)
     * @param late whether it was handed in late, or is not handed in and the time is over
     */
    public record ReportItem(
            String id,
            String unit,
            String rule,
            String subject,
            String trigger,
            LocalDate first,
            LocalDate last,
            String state,
            String stateName,
            int version,
            boolean zero,
            int rows,
            Optional<Instant> due,
            Optional<Instant> submittedAt,
            Optional<Instant> deliveredAt,
            boolean late,
            List<DeliveryItem> deliveries,
            Optional<String> returned,
            ProvenanceItem provenance,
            long sequence) {
        static ReportItem of(ReportView view) {
            Owed owed = view.owed();
            return new ReportItem(
                    view.id().value(),
                    owed.unit(),
                    owed.rule().text(),
                    owed.subject(),
                    owed.trigger(),
                    owed.first(),
                    owed.last(),
                    view.state().key(),
                    view.state().chinese(),
                    view.version(),
                    view.zero(),
                    view.rows(),
                    view.timing().due(),
                    view.timing().submittedAt(),
                    view.timing().deliveredAt(),
                    view.timing().late(),
                    view.deliveries().stream().map(DeliveryItem::of).toList(),
                    view.returned(),
                    ProvenanceItem.of(view.provenance()),
                    view.seq());
        }
    }

    /**
     * What units below reported, added up.
     *
     * @param own id of the addressee's own report of the period, if it has the same counts
     */
    public record SumsItem(
            String addressee,
            String period,
            long owed,
            long reported,
            List<FigureItem> figures,
            List<PartItem> parts,
            Optional<String> own) {
        static SumsItem of(ReportSums sums) {
            return new SumsItem(
                    sums.addressee(),
                    sums.period(),
                    sums.owed(),
                    sums.reported(),
                    sums.figures().stream().map(FigureItem::of).toList(),
                    sums.parts().stream().map(PartItem::of).toList(),
                    sums.own().map(ReportId::value));
        }
    }

    /**
     * One count.
     *
     * @param differs whether the addressee says something else than the units below it together
     */
    public record FigureItem(String field, String header, long sum, Optional<Long> own, boolean differs) {
        static FigureItem of(ReportSums.Figure figure) {
            return new FigureItem(figure.field(), figure.header(), figure.sum(), figure.own(), figure.differs());
        }
    }

    /** What one unit reported. */
    public record PartItem(String unit, String name, String report, int version, int rows, Map<String, Long> counts) {
        static PartItem of(ReportSums.Part part) {
            return new PartItem(
                    part.unit(), part.name(), part.report().value(), part.version(), part.rows(), part.counts());
        }
    }

    /** How far a version has come to one addressee in one medium. */
    public record DeliveryItem(
            String addressee,
            String medium,
            String mediumName,
            Optional<LocalDate> dispatchedOn,
            Optional<String> to,
            Optional<LocalDate> receivedOn,
            Optional<String> receipt) {
        static DeliveryItem of(Delivery delivery) {
            return new DeliveryItem(
                    delivery.addressee(),
                    delivery.medium().key(),
                    delivery.medium().chinese(),
                    delivery.dispatchedOn(),
                    delivery.to(),
                    delivery.receivedOn(),
                    delivery.receipt());
        }
    }

    /** What a version was made from. */
    public record ProvenanceItem(
            String form,
            Instant draftedAt,
            String draftedBy,
            String policyHash,
            String division,
            LocalDate policyDay,
            long rosterSequence,
            String rosterHash) {
        static ProvenanceItem of(Provenance from) {
            return new ProvenanceItem(
                    from.form().text(),
                    from.draftedAt(),
                    from.draftedBy(),
                    from.policyHash(),
                    from.division().digits(),
                    from.policyDay(),
                    from.rosterSequence(),
                    from.rosterHash());
        }
    }

    /** Whether a unit has reported. */
    public record StandingItem(DutyItem duty, Optional<ReportItem> report) {
        static StandingItem of(Standing standing) {
            return new StandingItem(
                    DutyItem.of(standing.duty()), standing.report().map(ReportItem::of));
        }
    }
}
