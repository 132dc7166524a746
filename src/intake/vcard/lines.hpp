#pragma once
/// From the bytes of a file to its physical lines, block by block.
#include <istream>
#include <string>
#include <string_view>
#include <utility>

namespace goodturn::intake::vcard {

/// Lines end with LF, CR LF or CR CR LF; in a file whose beginning has no LF at all, with CR. Otherwise a CR
/// inside a line is part of it. UTF-16 and UTF-32 (by mark, or by the zeros of "BEGIN") become UTF-8; the
/// bytes of other files stay as they are. A byte order mark is dropped, also one in the middle of joined
/// files.
class LineReader {
  public:
    explicit LineReader(std::istream& in) : in_(in) {}

    /// The next line without its end, not yet taken; false at the end of the file. The view is good until
    /// take().
    bool peek(std::string_view& line);
    void take();

    long number() const { return number_; }      ///< of the line that peek() shows, from 1
    bool marked_utf8() const { return marked_; } ///< the file says that it is UTF-8, or was converted to it
    /// Whether a line was longer than anyone's card, so that its rest was skipped; asked once for each such
    /// line.
    bool take_cut() { return std::exchange(cut_, false); }
    bool failed() const { return in_.bad(); }

  private:
    enum class Units : unsigned char { bytes, utf16_little, utf16_big, utf32_little, utf32_big };

    bool fill();
    void look_at_beginning();
    void decode(bool at_end);
    bool find_line();

    std::istream& in_;
    Units units_ = Units::bytes;
    std::string undecoded_;    ///< a beginning of a character that goes on in the next block
    std::string buffer_;       ///< text not yet taken, from at_
    std::size_t at_ = 0;       ///< where the current line begins
    std::size_t scanned_ = 0;  ///< no LF between at_ and here
    std::size_t line_end_ = 0; ///< where the current line ends, its end excluded
    std::size_t next_ = 0;     ///< where the next line begins
    bool have_line_ = false;
    bool begun_ = false;
    bool carriage_returns_ = false;
    bool marked_ = false;
    bool skipping_ = false;
    bool cut_ = false;
    long number_ = 1;
};

} // namespace goodturn::intake::vcard
