#pragma once
/// The text of a file in any charset, as UTF-8, block by block, so that memory does not grow with the file.
#include <istream>
#include <string>

namespace goodturn::intake::csv {

/// The charset is told by a byte order mark, else guessed from the first megabyte. A block ends behind a line
/// break wherever it can, never inside a character. Where a block does not fit the charset, each of its lines
/// is judged alone, so that one line pasted from elsewhere does not spoil the others. NUL characters are left
/// out.
class TextBlocks {
  public:
    explicit TextBlocks(std::istream& in);

    /// The next block; empty at the end of the file, and when the file could not be read on.
    std::string next();
    /// The file could not be read to its end.
    bool failed() const { return failed_; }

  private:
    std::string read(std::size_t bytes);
    std::string decode(std::string_view bytes) const;
    std::size_t cut(std::string_view bytes) const;

    std::istream& in_;
    std::string charset_;  ///< empty before the first block
    std::size_t unit_ = 1; ///< bytes of the smallest unit: 2 in UTF-16, 4 in UTF-32
    std::string carried_;  ///< read, but not yet handed out
    bool ended_ = false;
    bool failed_ = false;
};

} // namespace goodturn::intake::csv
