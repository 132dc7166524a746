#include "codes/square_code.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goodturn::codes {
namespace {

using testing::StartsWith;

TEST(ASquareCode, IsWithAQuietZoneInBlocksAndPictures) {
    const auto code = square_code("https://goodturn.example/open?key=abc");
    ASSERT_TRUE(code);
    EXPECT_TRUE(code->is_dark(0, 0) && code->is_dark(6, 6) && !code->is_dark(1, 1)) << "a finder pattern";
    EXPECT_FALSE(code->is_dark(-1, 0) || code->is_dark(0, code->width));
    const std::string blocks = in_half_blocks(*code);
    EXPECT_THAT(blocks, StartsWith("████"));
    EXPECT_THAT(in_half_blocks(*code, true), StartsWith("    "));
    EXPECT_THAT(as_svg(*code), StartsWith("<svg "));
    const auto png = as_png(*code);
    ASSERT_TRUE(png);
    EXPECT_THAT(*png, StartsWith("\x89PNG"));
    EXPECT_FALSE(square_code(std::string(5000, 'x')));
}

} // namespace
} // namespace goodturn::codes
