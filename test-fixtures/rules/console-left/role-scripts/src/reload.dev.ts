console.log('nobody imports it: for developers');
