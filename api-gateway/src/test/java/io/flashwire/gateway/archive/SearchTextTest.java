package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.testing.Cast;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void isFoundWithItsMarksAndWithout() {
        // given
        var update = Cast.update(Cast.VALLEY_WIRE, "vi", Cast.MORNING, "Lệnh thiết quân luật", "Điều quân ở Şuşa.");

        // when
        var words = SearchText.of(update);

        // then
        assertThat(words).contains("thiết quân luật", "thiet quan luat", "Dieu quan", "Susa");
    }
}
