/**
 * A reporter that names the tests which passed only at their second attempt, with what the first said.
 * Such a test waits for the wrong thing or the app does: it is to be mended, but does not hold up a landing.
 */
export default class SecondAttempts {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ test, file: module.relativeModuleId })),
    )
    for (const { test, file } of tests)
      if (test.diagnostic()?.flaky)
        console.log(
          `\nPassed only at the second attempt: ${file} > ${test.fullName}\n${test.result().errors?.[0]?.message ?? ''}`,
        )
  }
}
