# How well matching judges, and how fast: match_figures [SEMEVAL.xml] [--errors]
find_package(fmt REQUIRED) # found in src/ for src/ only
add_executable(match_figures ${CMAKE_CURRENT_LIST_DIR}/match_figures.cpp)
target_include_directories(match_figures PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(match_figures PRIVATE serve fmt::fmt)
target_compile_definitions(match_figures PRIVATE
    GOODTURN_SEMEVAL="${CMAKE_SOURCE_DIR}/../shared/corpus/match/semeval2016-cqa-ql-train-part2.xml")
