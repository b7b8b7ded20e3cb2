package org.baoxue.casework.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Page;

/**
 * What a promotion would register, as lists and registered changes have it now.
 *
 * @param on first day of the school year, from which it holds
 * @param classes by school, class and grade
 * @param promoted pupils who go up
 * @param graduated pupils who leave the last grade
 * @param remarks how many pupils each remark is about
 * @param pupils the remarks, pupil by pupil
 * @param hash SHA-256 of everything that would be registered and of who is left out; what is confirmed is this and nothing else
 */
public record PromotionPreview(
        String unit,
        String unitName,
        int schoolYear,
        LocalDate on,
        List<PromotionClass> classes,
        int promoted,
        int graduated,
        Map<PromotionRemark.Kind, Integer> remarks,
        Page<PromotionRemark> pupils,
        String hash) {
    public PromotionPreview {
        classes = List.copyOf(classes);
        remarks = Map.copyOf(remarks);
    }
}
