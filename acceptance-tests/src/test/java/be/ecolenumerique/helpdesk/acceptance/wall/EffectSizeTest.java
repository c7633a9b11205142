package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectSizeTest {
    @Test
    void givenTwoSamples_whenCompared_thenTheChanceThatOneOfTheFirstIsLarger() {
        assertThat(EffectSize.auc(new long[] {4, 5, 6}, new long[] {1, 2, 3})).isEqualTo(1);
        assertThat(EffectSize.auc(new long[] {1, 2, 3}, new long[] {4, 5, 6})).isZero();
        assertThat(EffectSize.auc(new long[] {7, 7}, new long[] {7, 7, 7})).isEqualTo(0.5);
        assertThat(EffectSize.auc(new long[] {1, 4}, new long[] {2, 3})).isEqualTo(0.5);
    }
}
