package io.flashwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpdateIdsTest {

    @Test
    void theSameEntryHasTheSameIdForEver() {
        // given
        var source = "highland-herald";

        // when
        var id = UpdateIds.of(source, "14:55 curfew");

        // then: stored ids and those of a later version have to agree
        assertThat(id).isEqualTo("u-73156a4f9fe32ed5f3245341");
    }

    @Test
    void partsDoNotRunTogether() {
        // given
        var one = UpdateIds.digest("ab", "c");

        // when
        var other = UpdateIds.digest("a", "bc");

        // then
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void keysOfAnyScriptAreTold() {
        // given
        var one = UpdateIds.of("ban-tin-nui", "thiết quân luật");

        // when
        var other = UpdateIds.of("ban-tin-nui", "thiet quan luat");

        // then
        assertThat(other).isNotEqualTo(one);
    }
}
