package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BaoxueDistribution(shared = false)
@DisplayName("A distribution that was cut off")
class RestartTest {

    @Test
    void answers_again_from_the_same_directory(Distribution baoxue) {
        var before = baoxue.process().pid();

        baoxue.kill9();
        baoxue.start();

        assertThat(baoxue.process().pid()).isNotEqualTo(before);
        assertThat(baoxue.get("api").statusCode()).isEqualTo(200);
        assertThat(baoxue.probe().bundles())
                .allMatch(bundle ->
                        bundle.state().equals("ACTIVE") || bundle.state().equals("FRAGMENT_RESOLVED"));
    }
}
