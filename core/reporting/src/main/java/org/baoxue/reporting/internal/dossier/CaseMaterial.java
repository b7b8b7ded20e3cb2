package org.baoxue.reporting.internal.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Verification;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.VisitAttachment;

/**
 * Everything that a dossier of a case is made of, as the reader may see it.
 *
 * @param school name of the school, or empty
 * @param schoolClass name of the class, or empty
 * @param visits visits at home since the case began, oldest first; empty if the reader may not see them
 * @param masked whether personal words are left out
 * @param unitName the name of a unit by its id
 */
record CaseMaterial(
        CaseView view,
        String school,
        String schoolClass,
        List<CaseEntry> log,
        CaseProcedure procedure,
        List<DutyView> duties,
        List<CaseDocument> documents,
        Optional<List<Visit>> visits,
        boolean masked,
        ChainHead head,
        Verification verification,
        UnaryOperator<String> unitName) {

    /** A visit and the photos and scans of it. */
    record Visit(HomeVisit visit, List<VisitAttachment> attachments) {}

    CaseMaterial {
        log = List.copyOf(log);
        duties = List.copyOf(duties);
        documents = List.copyOf(documents);
    }
}
