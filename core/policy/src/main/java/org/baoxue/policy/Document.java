package org.baoxue.policy;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Quality;

/**
 * A plan, law or notice that a region's rules rest on.
 *
 * @param id unique within the region
 * @param title its title; a description if the text has none
 * @param titleGiven whether the text itself gives the title
 * @param issuer who issued it
 * @param quality how good the copy is that was read
 * @param seed name of the seed file that holds the text
 * @param lines the lines of the seed file, such as {@code 83-172}
 * @param variants other seed files with the same text
 */
public record Document(
        String id,
        String title,
        boolean titleGiven,
        Optional<String> issuer,
        Quality quality,
        Optional<String> seed,
        Optional<String> lines,
        List<String> variants) {

    public Document {
        variants = List.copyOf(variants);
    }
}
