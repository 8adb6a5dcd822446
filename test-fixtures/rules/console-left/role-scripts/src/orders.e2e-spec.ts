console.log('in a test');
debugger;
//@1-8 console-left[error,high]: `debugger` stops every request of this process while an inspector is attached: remove it.
