package org.baoxue.reporting.internal.dossier;

import java.util.List;
import java.util.function.UnaryOperator;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Verification;
import org.baoxue.casework.document.CaseDocument;

/**
 * Everything that a dossier of a case is made of, as the reader may see it.
 *
 * @param school name of the school, or empty
 * @param schoolClass name of the class, or empty
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
        ChainHead head,
        Verification verification,
        UnaryOperator<String> unitName) {

    CaseMaterial {
        log = List.copyOf(log);
        duties = List.copyOf(duties);
        documents = List.copyOf(documents);
    }
}
