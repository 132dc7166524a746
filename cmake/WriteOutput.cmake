# Runs PROGRAM with ARGUMENTS and writes what it prints into OUTPUT.
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_FILE ${OUTPUT} RESULT_VARIABLE outcome)
if(NOT outcome EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ${ARGUMENTS} failed: ${outcome}")
endif()
