console.log('generated');
debugger;
