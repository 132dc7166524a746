#include "codes/square_code.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <memory>
#include <png.h>
#include <qrencode.h>

namespace goodturn::codes {

namespace {

constexpr int quiet_zone = 4; // modules, ISO/IEC 18004

void append(png_structp png, png_bytep bytes, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), length);
}

/// One row of modules as bits, eight a module: 1 is white.
std::vector<png_byte> row_of(const SquareCode& code, int row) {
    std::vector<png_byte> bytes;
    for (int column = -quiet_zone; column < code.width + quiet_zone; ++column)
        bytes.push_back(code.is_dark(row, column) ? 0x00 : 0xFF);
    return bytes;
}

} // namespace

Result<SquareCode> square_code(std::string_view text) {
    constexpr unsigned int utf_8 =
        26; // its number among the extended channel interpretations; ASCII needs none
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M),
                                                                  &QRinput_free);
    const bool is_taken = input && (is_ascii(text) || QRinput_appendECIheader(input.get(), utf_8) == 0) &&
                          QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()),
                                         reinterpret_cast<const unsigned char*>(text.data())) == 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> encoded(
        is_taken ? QRcode_encodeInput(input.get()) : nullptr, &QRcode_free);
    if (!encoded)
        return invalid("this is more than fits into a code",
                       "Leave out something; an own card with fewer addresses: goodturn event card --address "
                       "ADDRESS");
    SquareCode code;
    code.width = encoded->width;
    const auto modules = static_cast<std::size_t>(code.width) * static_cast<std::size_t>(code.width);
    for (std::size_t i = 0; i < modules; ++i)
        code.dark.push_back((encoded->data[i] & 1U) != 0);
    return code;
}

int columns_needed(const SquareCode& code) {
    return code.width + 2 * quiet_zone;
}

std::string in_half_blocks(const SquareCode& code, bool inverted) {
    std::string lines;
    for (int row = -quiet_zone; row < code.width + quiet_zone; row += 2) {
        for (int column = -quiet_zone; column < code.width + quiet_zone; ++column) {
            const bool upper = code.is_dark(row, column) == inverted;
            const bool lower = code.is_dark(row + 1, column) == inverted;
            lines += upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ";
        }
        lines += '\n';
    }
    return lines;
}

std::string as_svg(const SquareCode& code) {
    const int side = columns_needed(code);
    std::string path;
    for (int row = 0; row < code.width; ++row)
        for (int column = 0; column < code.width; ++column)
            if (code.is_dark(row, column))
                path += fmt::format("M{} {}h1v1h-1z", column + quiet_zone, row + quiet_zone);
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" width=\"{1}\" height=\"{1}\" "
        "shape-rendering=\"crispEdges\">\n<rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/>\n<path "
        "fill=\"#000\" "
        "d=\"{2}\"/>\n</svg>\n",
        side, side * 8, path);
}

Result<std::string> as_png(const SquareCode& code) {
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    if (info == nullptr || setjmp(png_jmpbuf(png))) { // libpng comes back here where it cannot go on
        png_destroy_write_struct(&png, &info);
        return failed("the picture could not be made");
    }
    const auto side = static_cast<png_uint_32>(columns_needed(code) * 8);
    png_set_write_fn(png, &bytes, append, nullptr);
    png_set_IHDR(png, info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int row = -quiet_zone; row < code.width + quiet_zone; ++row) {
        const auto bits = row_of(code, row);
        for (int line = 0; line < 8; ++line)
            png_write_row(png, bits.data());
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

} // namespace goodturn::codes
